import { words } from "./words.ts";

/** Seconds until the browser asks again by itself. */
const retrySeconds = 5;

const style = `
html{font-size:max(8px,min(1.9vw,1.45vh))}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:3rem;box-sizing:border-box;
background:#fbf6ec;color:#221a15;font:2.2rem/1.4 "Be Vietnam Pro",system-ui,sans-serif;text-align:center}
main{display:grid;gap:4rem}
section{max-width:60rem;margin:auto;display:grid;gap:1.4rem}
h1,h2,p{margin:0;text-wrap:balance}
h1{font-size:4rem;line-height:1.2;color:#8c1c13}
h2{font-size:2.6rem;line-height:1.2}
.staff{padding-top:1.6rem;border-top:2px solid #e6dac6;color:#52463d;font-size:1.8rem;overflow-wrap:anywhere}
`;

/**
 * What a kiosk shows whose station has never had the hub's page, while the hub does not answer: what it is, and what to do.
 * Complete in itself, and gone as soon as the hub is there.
 * @param hub where it was looked for
 */
export function lonelyPage(hub: string): string {
  const { vi, en } = words;
  const where = escaped(hub);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${retrySeconds}">
<title>${vi.title}</title>
<style>${style}</style>
</head>
<body>
<main>
<section>
<h1>${vi.title}</h1>
<p>${vi.text}</p>
<p class="staff">${vi.staff(where)}</p>
</section>
<section lang="en">
<h2>${en.title}</h2>
<p>${en.text}</p>
<p class="staff">${en.staff(where)}</p>
</section>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
