import type { City } from "#modules/organisations/model/codes/counties.ts";
import type { Option } from "#platform/kernel/fields.ts";

/** The counties of a city as choices. */
export const countyOptions = (city: City): Option[] =>
  city.counties.map((county) => ({ value: county.code, label: county.short }));
