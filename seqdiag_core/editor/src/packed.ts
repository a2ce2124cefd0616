/** A text as the kernel packs it for the way: compressed, in base64. */

/** Unpacks a text; one that never was packed stays as it is. Some hosts ask for the plain state. */
export async function unpack(text: string): Promise<string> {
  if (text === "" || text.startsWith("<")) return text;
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(plain).text();
}
