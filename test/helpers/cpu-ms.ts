/** Milliseconds of processor time this process has used: unlike a clock it stands still while others run. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
