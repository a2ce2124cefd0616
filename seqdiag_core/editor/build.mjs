// Builds static/editor.js and static/loader.js. The first line of each holds a hash of everything
// they are made from, so that a test without Node can tell whether they are fresh.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function fingerprint() {
  const hash = createHash("sha256");
  const names = [...files(join(here, "src")), join(here, "package-lock.json")]
    .map((path) => relative(here, path).replaceAll("\\", "/"))
    .sort();
  for (const name of names) {
    hash.update(name + "\n");
    hash.update(readFileSync(join(here, name), "utf8").replaceAll("\r\n", "\n"));
  }
  return hash.digest("hex").slice(0, 16);
}

const common = {
  absWorkingDir: here,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: { js: `// built by build.mjs from ${fingerprint()}` },
};
await build({ ...common, entryPoints: ["src/index.ts"], outfile: "static/editor.js" });
await build({ ...common, entryPoints: ["src/loader.ts"], outfile: "static/loader.js" });
