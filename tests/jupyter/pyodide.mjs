// Runs a Python program in Pyodide: node pyodide.mjs FOLDER_OF_PYODIDE PROGRAM FOLDER_WITH_PACKAGES...
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, program, ...packages] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
const python = await loadPyodide({ indexURL: pyodide });
packages.forEach((folder, index) => python.mountNodeFS(`/packages-${index}`, folder));
python.globals.set("mounted", packages.map((_, index) => `/packages-${index}`));
python.runPython("import sys; sys.path[:0] = mounted.to_py()");
python.runPython(readFileSync(program, "utf-8"));
