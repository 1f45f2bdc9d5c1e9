import { z } from "zod";
import { rolesFor } from "#platform/kernel/policy.ts";
import { type NeedAction, needPolicy } from "../model/need.policy.ts";

export const tag = "needs";
export const Id = z.strictObject({ id: z.string().min(1).max(100) });
export const reason = z.string().trim().max(1000);
/** Who may call at all: the roles that may ever do one of the actions. */
export const roles = (...actions: NeedAction[]) => ({ roles: rolesFor(needPolicy, ...actions) });
/** Refusals of every command on one need. */
export const common = ["not-allowed", "not-found", "stale-version", "wrong-state"] as const;
