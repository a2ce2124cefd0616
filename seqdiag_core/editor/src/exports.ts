/** Files for the person: downloads, and copies in the clipboard. */

import { html } from "./dom";
import type { Exported } from "./host";

/** Names of the formats as people know them. */
export const FORMAT_NAMES: Readonly<Record<string, string>> = {
  svg: "SVG",
  png: "PNG",
  pdf: "PDF",
  text: "Unicode text",
  json: "JSON",
  native: "seqdiag text",
  mermaid: "Mermaid",
  plantuml: "PlantUML",
  seqdiag: "blockdiag's seqdiag",
};

export function download({ name, type, content }: Exported): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = html("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Puts a text, or a PNG as a picture, into the clipboard. */
export async function copy({ type, content }: Exported): Promise<void> {
  if (typeof content === "string") {
    await navigator.clipboard.writeText(content);
    return;
  }
  const blob = new Blob([content as BlobPart], { type });
  await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}

/** Makes a PNG of an SVG in the browser, for kernels that cannot. */
export async function rasterize(svg: string, scale: number): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = html("canvas", {
      width: Math.round(image.naturalWidth * scale),
      height: Math.round(image.naturalHeight * scale),
    });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    return new Uint8Array(await (blob ?? new Blob()).arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
