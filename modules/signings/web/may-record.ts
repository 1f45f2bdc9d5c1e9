import { rolesFor } from "#platform/kernel/policy.ts";
import { useSession } from "#platform/web/index.ts";
import { paperPolicy } from "../model/paper.policy.ts";

/** Whether this person holds a role that records papers; which ones, the server decides per engagement. */
export function useMayRecord(): boolean {
  const { grants } = useSession();
  const roles = rolesFor(paperPolicy, "record");
  return grants.some((g) => roles.includes(g.role));
}
