/**
 * The small module that a notebook stores for each widget. It fetches the editor from the kernel
 * once per page; without a kernel it shows the last picture.
 */

import { unpack } from "./packed";
import type { Model } from "./widget";

interface Module {
  mountWidget(model: Model, el: HTMLElement): Promise<() => void>;
}

/** Modules of this page by the hash of their code. */
const shelf = Symbol.for("seqdiag-editor");

function fetchModule(model: Model): Promise<Module> {
  const modules = ((globalThis as Record<symbol, unknown>)[shelf] ??= new Map()) as Map<
    string,
    Promise<Module>
  >;
  const hash = model.get("_code") as string;
  let found = modules.get(hash);
  if (!found) {
    found = askForCode(model).then(async (code) => {
      const url = URL.createObjectURL(new Blob([code as BlobPart], { type: "text/javascript" }));
      try {
        return (await import(/* @vite-ignore */ url)) as Module;
      } finally {
        URL.revokeObjectURL(url);
      }
    });
    modules.set(hash, found);
    found.catch(() => modules.delete(hash));
  }
  return found;
}

function askForCode(model: Model): Promise<DataView> {
  return new Promise((resolve, reject) => {
    const take = (answer: { answers: string }, buffers: DataView[]): void => {
      if (answer.answers !== "code" || !buffers[0]) return;
      model.off("msg:custom", take);
      resolve(buffers[0]);
    };
    model.on("msg:custom", take);
    try {
      model.send({ ask: "code", asks: "code" });
    } catch (error) {
      reject(error);
    }
  });
}

function picture(model: Model): HTMLImageElement {
  const image = document.createElement("img");
  image.alt = model.get("source") as string;
  image.style.maxWidth = "100%";
  void unpack(model.get("svg") as string).then((svg) => {
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  });
  return image;
}

function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const still = picture(model);
  el.append(still);
  let remove = (): void => still.remove();
  let gone = false;
  fetchModule(model)
    .then(async (module) => {
      const room = document.createElement("div");
      const unmount = await module.mountWidget(model, room);
      if (gone) {
        unmount();
        return;
      }
      still.replaceWith(room);
      remove = () => {
        unmount();
        room.remove();
      };
    })
    .catch((error: unknown) => console.error("seqdiag: the editor could not be started", error));
  return () => {
    gone = true;
    remove();
  };
}

export default { render };
