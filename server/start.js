// Plain JavaScript on purpose: an old Node can read this much, and say what is wrong in one line.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  process.stderr.write(
    `Một Cửa needs Node.js 24 or newer and this is ${process.versions.node}. On Linux x64 \`npm ci\` brings one: start with \`npm start\`. Elsewhere, install Node.js 24.\n`,
  );
  process.exit(1);
}

const { buildScreens } = await import("./screens.ts");
await buildScreens();
await import("./main.ts");
