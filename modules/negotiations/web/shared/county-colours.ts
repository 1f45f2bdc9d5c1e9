/**
 * A county's colours on plans and boards: a soft fill under dark text, and a line of the same hue. Colours only group; the county's
 * name always stands beside them.
 */
export type CountyColour = { readonly fill: string; readonly line: string };

const HUES: readonly CountyColour[] = [
  { fill: "#dbeafb", line: "#2a6fb0" },
  { fill: "#fde7cf", line: "#a85c0a" },
  { fill: "#dcf1dd", line: "#2d7a35" },
  { fill: "#f9dfe4", line: "#b03a55" },
  { fill: "#e8e1f6", line: "#6b4ea0" },
  { fill: "#d6f0ee", line: "#1d7871" },
  { fill: "#f6edc4", line: "#86700b" },
  { fill: "#ecdfd6", line: "#7f5539" },
  { fill: "#e0e5ea", line: "#4a5866" },
  { fill: "#f5dcf1", line: "#9a3b88" },
  { fill: "#e3efc9", line: "#56761a" },
];
export const NO_COUNTY: CountyColour = { fill: "#ffffff", line: "#5a6772" };

/** The colour of a county among the counties of an edition, in their order. */
export function countyColour(county: string | null | undefined, counties: readonly string[]): CountyColour {
  const at = county ? counties.indexOf(county) : -1;
  return at < 0 ? NO_COUNTY : (HUES[at % HUES.length] as CountyColour);
}
