import type { Known } from "./measure.ts";

/** What a solver knew over time, and when it ended. */
type Course = { trace: readonly Known[]; end: number };
export type Panel = { name: string; ours: Course; peers: (Course & { name: string })[] };

const OURS = "#1f5fbf";
const PEERS: Record<string, string> = { Chuffed: "#c2570c", HiGHS: "#2f7d4f" };
const WIDTH = 340;
const HEIGHT = 190;
/** Inside a panel: left of the axis, above, and the area of the curves. */
const LEFT = 34;
const TOP = 30;
const AREA = { width: WIDTH - LEFT - 16, height: HEIGHT - TOP - 26 };
const EARLIEST = 0.02;
const BREAKS = [0, 1, 2, 5, 10, 20, 50, 100, 200];

type Axes = { x: (at: number) => string; y: (breaks: number) => string; latest: number; most: number };

/** Time logarithmic, breaks logarithmic with 0. */
function axesOf(panel: Panel): Axes {
  const courses = [panel.ours, ...panel.peers];
  const latest = Math.max(10, ...courses.map(({ end }) => end));
  const most = Math.max(
    2,
    ...courses.flatMap(({ trace }) => trace.map(({ best, bound }) => Math.max(best ?? 0, bound ?? 0))),
  );
  const share = (at: number) => Math.log(Math.max(at, EARLIEST) / EARLIEST) / Math.log(latest / EARLIEST);
  return {
    x: (at) => (LEFT + share(at) * AREA.width).toFixed(1),
    y: (breaks) => (TOP + AREA.height * (1 - Math.log1p(breaks) / Math.log1p(most))).toFixed(1),
    latest,
    most,
  };
}

/** A curve in steps from the moment something is known to the end. */
function steps(course: Course, value: (known: Known) => number | undefined, { x, y }: Axes): string {
  const known = course.trace.flatMap((k) => {
    const breaks = value(k);
    return breaks === undefined ? [] : [{ at: k.at, breaks }];
  });
  if (known.length === 0) return "";
  const path = known.map(
    ({ at, breaks }, i) => `${i === 0 ? "M" : "H"}${x(at)}${i === 0 ? " " : "V"}${y(breaks)}`,
  );
  return `${path.join("")}H${x(course.end)}`;
}

/** The gap between best and bound, filled. */
function gap(course: Course, { x, y }: Axes): string {
  const known = course.trace.filter(({ best }) => best !== undefined);
  const boxes = known.map(({ at, best, bound }, i) => {
    const until = known[i + 1]?.at ?? course.end;
    const [left, right] = [Number(x(at)), Number(x(until))];
    const [top, bottom] = [Number(y(best ?? 0)), Number(y(bound ?? 0))];
    return right > left && bottom > top ? `M${left} ${top}H${right}V${bottom}H${left}Z` : "";
  });
  return `<path d="${boxes.join("")}" fill="${OURS}" fill-opacity="0.1"/>`;
}

function drawn(course: Course, axes: Axes, style: { colour: string; width: number }): string {
  const { colour, width } = style;
  const curve = (path: string, dashes: string) =>
    path === "" ? "" : `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dashes}/>`;
  const last = course.trace.at(-1);
  const met = last?.best !== undefined && last.best === last.bound;
  const mark = met
    ? `<circle cx="${axes.x(last.at)}" cy="${axes.y(last.best ?? 0)}" r="4" fill="${colour}" stroke="#fff"/>`
    : "";
  return (
    curve(
      steps(course, ({ bound }) => bound, axes),
      ' stroke-dasharray="3 2"',
    ) +
    curve(
      steps(course, ({ best }) => best, axes),
      "",
    ) +
    mark
  );
}

function panelPicture(panel: Panel): string {
  const axes = axesOf(panel);
  const { x, y, latest, most } = axes;
  const lines = BREAKS.filter((b) => b <= most).map(
    (b) =>
      `<path d="M${LEFT} ${y(b)}h${AREA.width}" stroke="#e4e4e4"/><text x="${LEFT - 5}" y="${Number(y(b)) + 4}" text-anchor="end">${b}</text>`,
  );
  const times = [0.1, 1, 10, 100].filter((t) => t <= latest);
  const ticks = times.map(
    (t) =>
      `<path d="M${x(t)} ${TOP + AREA.height}v4" stroke="#888"/><text x="${x(t)}" y="${HEIGHT - 8}" text-anchor="middle">${t} s</text>`,
  );
  const peers = panel.peers.map((peer) =>
    drawn(peer, axes, { colour: PEERS[peer.name] ?? "#777", width: 1.5 }),
  );
  return (
    `<text x="${LEFT}" y="18" font-weight="bold">${panel.name.replace(".original d=2", "")}</text>` +
    `${lines.join("")}${ticks.join("")}${gap(panel.ours, axes)}${peers.join("")}${drawn(panel.ours, axes, { colour: OURS, width: 2.2 })}`
  );
}

/** Best (whole line) and bound (dashed) of each instance over processor time, two panels to a row. */
export function gapPicture(panels: readonly Panel[]): string {
  const width = 2 * WIDTH;
  const head = 52;
  const height = head + Math.ceil(panels.length / 2) * HEIGHT;
  const places = panels.map(
    (panel, i) =>
      `<g transform="translate(${(i % 2) * WIDTH} ${head + Math.floor(i / 2) * HEIGHT})">${panelPicture(panel)}</g>`,
  );
  const names = [["huizhi", OURS] as const, ...Object.entries(PEERS)];
  const legend = names.map(
    ([name, colour], i) =>
      `<path d="M${LEFT + i * 90} 38h18" stroke="${colour}" stroke-width="${i === 0 ? 2.2 : 1.5}"/><text x="${LEFT + 23 + i * 90}" y="42">${name}</text>`,
  );
  const kinds =
    `<path d="M${LEFT + 290} 38h18" stroke="#555"/><text x="${LEFT + 313}" y="42">best timetable</text>` +
    `<path d="M${LEFT + 410} 38h18" stroke="#555" stroke-dasharray="3 2"/><text x="${LEFT + 433}" y="42">bound</text>` +
    `<circle cx="${LEFT + 490}" cy="38" r="4" fill="#555"/><text x="${LEFT + 500}" y="42">they meet: proven</text>`;
  const title = "Breaks over processor time (both logarithmic)";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">` +
    `<title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/>` +
    `<text x="${LEFT}" y="20" font-size="13">${title}</text>${legend.join("")}${kinds}${places.join("")}</svg>\n`
  );
}
