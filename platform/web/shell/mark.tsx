/** The sign of Huizhi: three streams meet in one point (汇). */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#174a7a" />
      <g fill="none" strokeWidth="2.6" strokeLinecap="round">
        <path d="M7 7c0 6 3.5 10.5 9 12.5" stroke="#8fc1e8" />
        <path d="M25 7c0 6-3.5 10.5-9 12.5" stroke="#8fc1e8" />
        <path d="M16 6v13" stroke="#ffffff" />
      </g>
      <circle cx="16" cy="22" r="4" fill="#f2b84b" />
    </svg>
  );
}
