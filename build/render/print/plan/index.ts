// The page planner: rows of a section → where its sides end, and which paragraphs are fitted for it. Pure; knows neither
// the tab nor the composer.
export { idleMarks } from './idle.ts';
export { staysWithNext } from './keeps.ts';
export { planPages } from './plan.ts';
export type { FlawKind, Plan, PlanInput, Row } from './rows.ts';
export { type AddedSpace, spacedSides, spreadSpace } from './spread.ts';
export { breaksForPadding, fitRows, greedySides, linesAboveNotes, needsPlan } from './stack.ts';
