/** Whether a property that can be switched is on: `<w:vanish/>` is, `<w:vanish w:val="0"/>` is not. */
export const switchedOn = (value: string | null): boolean => value === null || !/^(?:0|false|off)$/.test(value);
