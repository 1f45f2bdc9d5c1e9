import type { Row } from "../authorisation/table.ts";
import { PEOPLE, type Who } from "./columns.ts";

/** Somebody whom the table lets do it; undefined where nobody gets through. */
export const allowedOne = (row: Row): Who | undefined => PEOPLE.find((who) => row.cells[who] === "ok");

export type Path = readonly (string | number)[];

/** The paths of all plain objects inside a body, the body itself first. */
export function objectPaths(body: unknown, at: Path = []): Path[] {
  if (Array.isArray(body)) return body.flatMap((item, i) => objectPaths(item, [...at, i]));
  if (body === null || typeof body !== "object") return [];
  return [at, ...Object.entries(body).flatMap(([key, value]) => objectPaths(value, [...at, key]))];
}

/** The paths of all texts inside a body. */
export function textPaths(body: unknown, at: Path = []): Path[] {
  if (typeof body === "string") return [at];
  if (Array.isArray(body)) return body.flatMap((item, i) => textPaths(item, [...at, i]));
  if (body === null || typeof body !== "object") return [];
  return Object.entries(body).flatMap(([key, value]) => textPaths(value, [...at, key]));
}

export function at(body: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], body);
}

/** A copy with the value at the path replaced. */
export function changed(body: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(body);
  if (Array.isArray(body)) return body.map((item, i) => (i === key ? changed(item, rest, change) : item));
  const record = body as Record<string, unknown>;
  return { ...record, [key]: changed(record[key], rest, change) };
}
