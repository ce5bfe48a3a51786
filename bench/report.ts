/** Prints a figure and whether it is within its bar. */
export type Report = (title: string, value: number, unit: string, bar: number) => void;
