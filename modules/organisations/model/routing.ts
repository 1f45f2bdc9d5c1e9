/** A department and the fields of technology on which it gives its opinion (会签). */
export type OpinionDepartment = { readonly id: string; readonly fields: readonly string[] };

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** Whether a department's field covers one of a need: the same, all (`*`), or one containing the other (新材料 / 超硬新材料). */
export function coversField(own: string, field: string): boolean {
  const [a, b] = [plain(own), plain(field)];
  if (a === "" || b === "") return false;
  return a === "*" || a.includes(b) || b.includes(a);
}

/** Departments asked for an opinion on a need of these fields, with the fields that lead to them; order kept. */
export function departmentsForFields<D extends OpinionDepartment>(
  departments: readonly D[],
  fields: readonly string[],
): { readonly department: D; readonly fields: readonly string[] }[] {
  return departments.flatMap((department) => {
    const covered = fields.filter((field) => department.fields.some((own) => coversField(own, field)));
    return covered.length > 0 ? [{ department, fields: covered }] : [];
  });
}
