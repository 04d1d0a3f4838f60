/** A count with its noun, in English: “1 file”, “2 files”. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
