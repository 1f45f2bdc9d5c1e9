import type { Text } from "../types.ts";
import type { FormField } from "./field-types.ts";

interface TreeNode {
  value: string;
  title: string;
  selectable: boolean;
  children?: TreeNode[];
}

/** Options as antd's tree wants them, in the current language. */
export function treeNodes(options: NonNullable<FormField["tree"]>, t: (text: Text) => string): TreeNode[] {
  return options.map((option) => ({
    value: option.value,
    title: t(option.label),
    selectable: option.selectable ?? true,
    ...(option.children?.length ? { children: treeNodes(option.children, t) } : {}),
  }));
}
