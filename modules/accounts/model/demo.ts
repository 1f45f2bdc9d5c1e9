/**
 * The password of the demonstration accounts. It is public: such accounts are marked, listed on the sign-in page, and refused
 * wherever the demonstration is switched off (which is always so outside loopback).
 */
export const DEMO_PASSWORD = "huizhi-2023-demo";
