/** Waits for what another part does in its own time. */
const STEP_MS = 4;

/**
 * Settles with the first value that is neither false nor null nor missing.
 * @throws when it takes longer than `most` milliseconds
 */
export async function until<T>(look: () => T | null | undefined | false, what: string, most = 8000): Promise<T> {
  const end = performance.now() + most;
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
