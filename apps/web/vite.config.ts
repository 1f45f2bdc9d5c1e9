import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { offlinePage } from "./offline/plugin.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The web client: root apps/web, output apps/web/dist, one chunk per page, hashed names so that they may be cached for ever. */
export default defineConfig({
  root: here,
  plugins: [
    react(),
    offlinePage({
      page: "/negotiations/check-in",
      module: "/modules/negotiations/web/day/desk/check-in-page.tsx",
      more: ["mark.svg"],
    }),
  ],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Sizes are watched by the bench; compressing every chunk only to print it doubles the build on a small machine.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "echarts", test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            {
              name: "react",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { "/api": { target: process.env.HUIZHI_API ?? "http://127.0.0.1:3000" } },
  },
});
