/** Python counts code points, browsers count UTF-16 units. This is the only place that knows. */

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/;

/** Offsets in one text, from code points to units and back. */
export class Offsets {
  private readonly starts: number[] | null;

  constructor(private readonly text: string) {
    this.starts = ASTRAL.test(text) ? unitStarts(text) : null;
  }

  /** The offset in units of an offset in code points. */
  toUnits(points: number): number {
    const offset = Math.max(points, 0);
    if (this.starts === null) return Math.min(offset, this.text.length);
    return this.starts[Math.min(offset, this.starts.length - 1)] ?? this.text.length;
  }

  /** The offset in code points of an offset in units. */
  toPoints(units: number): number {
    if (this.starts === null) return units;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < units) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function unitStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
    starts.push(at);
  }
  starts.push(text.length);
  return starts;
}
