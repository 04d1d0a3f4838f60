/**
 * Built-in modules of Node for the path of `gouji check`. Asked for in this way a module is not
 * evaluated with all its lazy parts (streams, promises), which `import` does and which costs a
 * tenth of an empty run each.
 */
export const fs = process.getBuiltinModule('node:fs');
export const { parseArgs } = process.getBuiltinModule('node:util');
export const { join, resolve } = process.getBuiltinModule('node:path');
