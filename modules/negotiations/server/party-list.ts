import { sql } from "kysely";

/** What the lists of meetings and site visits share: the unseen columns that place a row, its key, search and sides. `t` is the table's alias. */
export function partyListParts(t: string) {
  const at = (column: string) => sql.ref(`${t}.${column}`);
  return {
    columns: {
      editionId: {
        label: { zh: "届次", en: "Edition" },
        kind: "text",
        sql: at("edition_id"),
        exported: false,
      },
      city: { label: { zh: "城市", en: "City" }, kind: "text", sql: at("city"), exported: false },
      ownerIds: {
        label: { zh: "账号", en: "Accounts" },
        kind: "texts",
        sql: at("owner_ids"),
        exported: false,
      },
      organisationIds: {
        label: { zh: "单位", en: "Organisations" },
        kind: "texts",
        sql: at("organisation_ids"),
        exported: false,
      },
      version: { label: { zh: "版本", en: "Version" }, kind: "number", sql: at("version"), exported: false },
    },
    key: at("id"),
    search: at("search_text"),
    subjects: {
      self: { city: at("city"), county: at("county") },
      host: { city: at("city") },
      party: { owners: at("owner_ids"), organisations: at("organisation_ids") },
    },
  } as const;
}
