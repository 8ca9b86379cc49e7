
export async function promptVectors(path: string, rows: number): Promise<any> {}
