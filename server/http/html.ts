/** A piece of a page that is safe as it stands. */
export interface Html {
  html: string;
}

/** Everything put between the parts is escaped, except what this very function made. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  return {
    html: parts.reduce((page, part, at) => {
      const value = values[at - 1] ?? "";
      return (
        page +
        (typeof value === "string"
          ? escaped(value)
          : [value]
              .flat()
              .map((one) => one.html)
              .join("")) +
        part
      );
    }),
  };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

export const nothing: Html = { html: "" };
