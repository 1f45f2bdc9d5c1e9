import type { ThemeConfig } from "antd";

/** Ink blue on white: calm, dense, readable for hours. Placeholder and secondary text keep 4.5:1 on white. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#1f5f99",
    colorInfo: "#1f5f99",
    colorLink: "#1f5f99",
    colorSuccess: "#196d3c",
    colorWarning: "#96590a",
    colorError: "#b3261e",
    colorText: "#1c2733",
    colorTextSecondary: "#4a5866",
    colorTextTertiary: "#5a6875",
    colorTextDescription: "#5a6875",
    colorTextPlaceholder: "#667380",
    colorTextDisabled: "#6b7683",
    colorBorder: "#c5ced8",
    colorBorderSecondary: "#e1e6ec",
    colorBgLayout: "#f3f5f8",
    colorInfoBg: "#eef5fb",
    colorSuccessBg: "#edf7f1",
    colorWarningBg: "#fdf6e8",
    colorErrorBg: "#fdf1ef",
    borderRadius: 4,
    borderRadiusLG: 6,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "微软雅黑", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, "Segoe UI", Roboto, sans-serif',
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.18s",
    wireframe: false,
  },
  components: {
    Table: {
      rowSelectedBg: "#eef5fb",
      rowSelectedHoverBg: "#e8f1f9",
      headerBg: "#f3f6f9",
      headerColor: "#3d4b59",
      cellPaddingBlockSM: 7,
      cellPaddingInlineSM: 10,
    },
    Form: { itemMarginBottom: 16, labelColor: "#3d4b59", verticalLabelPadding: "0 0 4px" },
    Drawer: { paddingLG: 18 },
    Tag: { defaultBg: "#eef3f8", defaultColor: "#26455f" },
    Badge: { colorError: "#b3261e" },
  },
};
