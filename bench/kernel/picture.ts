/** One point of a growth curve. */
export type Point = { readonly size: number; readonly label: string; readonly value: number };

/** A growth curve, both axes logarithmic, as SVG. */
export function growthPicture(about: { title: string; below: string }, points: readonly Point[]): string {
  const log = (value: number) => Math.log10(Math.max(value, 1e-9));
  const sizes = points.map((p) => log(p.size));
  const values = points.map((p) => log(p.value));
  const from = { x: Math.min(...sizes), y: Math.floor(Math.min(...values)) };
  const span = {
    x: Math.max(...sizes) - from.x || 1,
    y: Math.max(1, Math.ceil(Math.max(...values)) - from.y),
  };
  const x = (size: number) => (80 + ((log(size) - from.x) / span.x) * 360).toFixed(1);
  const y = (value: number) => (250 - ((log(value) - from.y) / span.y) * 210).toFixed(1);
  const path = points.map((p, n) => `${n === 0 ? "M" : "L"}${x(p.size)} ${y(p.value)}`).join(" ");
  const marks = points.map(
    (p) =>
      `<circle cx="${x(p.size)}" cy="${y(p.value)}" r="3" fill="#1f5fbf"/>` +
      `<text x="${x(p.size)}" y="268" text-anchor="middle">${p.label}</text>` +
      `<text x="${x(p.size)}" y="${Number(y(p.value)) - 8}" text-anchor="middle">${Number(p.value.toPrecision(2))}</text>`,
  );
  const lines = Array.from({ length: span.y + 1 }, (_, i) => 10 ** (from.y + i)).map(
    (v) =>
      `<path d="M60 ${y(v)}H470" stroke="#ddd"/><text x="54" y="${Number(y(v)) + 4}" text-anchor="end">${Number(v.toPrecision(1))}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 300" font-family="sans-serif" font-size="11">` +
    `<title>${about.title}</title><rect width="520" height="300" fill="#fff"/>${lines.join("")}` +
    `<path d="${path}" fill="none" stroke="#1f5fbf" stroke-width="2"/>${marks.join("")}` +
    `<text x="260" y="20" text-anchor="middle">${about.title}</text>` +
    `<text x="260" y="290" text-anchor="middle">${about.below}</text></svg>\n`
  );
}

/** The file named behind `--svg`, and the other arguments. */
export function withoutSvg(args: readonly string[]): { svg: string | undefined; rest: string[] } {
  const at = args.indexOf("--svg");
  return at < 0
    ? { svg: undefined, rest: [...args] }
    : { svg: args[at + 1], rest: args.filter((_, i) => i !== at && i !== at + 1) };
}
