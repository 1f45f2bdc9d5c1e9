import { OrganisationInput } from "../model/organisation.ts";
import { completeUscc } from "../model/uscc.ts";

/** A valid code of an enterprise registered in Jiaozuo; a different one for each number below ten million. */
export const aUscc = (n: number): string => completeUscc(`91410800${String(n).padStart(8, "0")}`);

/** An enterprise of Qinyang, through the schema; every value may be replaced. */
export const anOrganisation = (
  values: Partial<Record<keyof OrganisationInput, unknown>> = {},
): OrganisationInput =>
  OrganisationInput.parse({
    fullName: "沁阳市示例新材料有限公司",
    kind: "enterprise",
    county: "410882",
    ...values,
  });
