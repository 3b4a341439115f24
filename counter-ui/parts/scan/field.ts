type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A text field as it was at some moment. */
export interface FieldBefore {
  field: TextField;
  value: string;
  /** Null where a field has no caret to speak of, as one for numbers. */
  selection: [start: number, end: number] | null;
}

const wordless = ["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"];

/** What letters typed now would go into; null when they go nowhere. */
export function textFieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && !wordless.includes(target.type) ? target : null;
}

export function fieldNow(field: TextField): FieldBefore {
  const { value, selectionStart, selectionEnd } = field;
  return {
    field,
    value,
    selection: selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd],
  };
}

/** Puts back what stood in the field, and the caret. Whoever listens to it hears of it as of typing. */
export function putBack({ field, value, selection }: FieldBefore): void {
  if (field.value !== value) {
    // React keeps its own account of what is set by name: only the prototype's setter counts as typing.
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype.prototype, "value")?.set?.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (selection) field.setSelectionRange(...selection);
}
