import { read, type Visitor } from "./browsing.ts";

export const edition = "jiaozuo-2023";

/** One way to open a page of the demonstration: as whom (null: nobody), and at which address. */
export type Visit = {
  readonly name: string;
  readonly route: string;
  readonly as: string | null;
  readonly address: (visitor: Visitor) => Promise<string> | string;
};

export type Items = { items: { id: string }[] };
export const first = async (visitor: Visitor, path: string): Promise<string> => {
  const { items } = await read<Items>(visitor, path);
  if (!items[0]) throw new Error(`${path} lists nothing to open`);
  return items[0].id;
};
export const recordOf =
  (list: string, page = list.split("?")[0] ?? list, tail = "") =>
  async (visitor: Visitor) =>
    `${page}/${await first(visitor, list)}${tail}`;

/** A visit of a page; without an address the page of the edition that was held. */
export const visit = (
  as: string | null,
  route: string,
  address?: Visit["address"],
  name?: string,
): Visit => ({
  name: name ?? `${route}${as ? ` as ${as}` : ""}`,
  route,
  as,
  address: address ?? (() => `${route}?edition=${edition}`),
});
