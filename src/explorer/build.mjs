// Bundles the program and its style sheet into the folder given as the first argument.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const outdir = process.argv[2];
if (!outdir) {
  console.error("usage: node build.mjs FOLDER");
  process.exit(2);
}

const common = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

/** A module `name` that is a text. */
function given(name, text) {
  const setup = (builder) => {
    builder.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    builder.onLoad({ filter: /./, namespace: name }, async () => ({ contents: await text(), loader: "text" }));
  };
  return { name, setup };
}

const styled = given("picture:style", async () => {
  const parts = ["colours", "picture"].map((name) => readFile(`src/styles/${name}.css`, "utf8"));
  return (await Promise.all(parts)).join("\n");
});

await build({
  ...common,
  entryPoints: [
    { in: "src/main.ts", out: "explorer" },
    { in: "src/picture/picture.ts", out: "picture" },
    { in: "src/explorer.css", out: "explorer" },
  ],
  outdir,
  plugins: [styled],
});

await build({
  ...common,
  entryPoints: [
    { in: "src/site/site.ts", out: "site" },
    { in: "src/site/site.css", out: "site" },
  ],
  outdir,
});

const engineFile = createRequire(import.meta.url).resolve("oxigraph/web_bg.wasm");

// The engine runs in a worker, which a page on disk can make of nothing but a text of its own.
const engine = await build({
  ...common,
  entryPoints: ["src/site/engine.ts"],
  write: false,
  alias: { "oxigraph-engine": "oxigraph/web.js" },
  define: { "import.meta.url": JSON.stringify("inside:") },
  plugins: [given("wasm:packed", async () => gzipSync(await readFile(engineFile), { level: 9 }).toString("base64"))],
});

await build({
  ...common,
  entryPoints: [{ in: "src/site/sparql.ts", out: "sparql" }],
  outdir,
  plugins: [given("engine:text", () => engine.outputFiles[0].text)],
});
