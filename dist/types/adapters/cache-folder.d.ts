export interface CacheFolderOptions {
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Where the environment names no folder: this one, or nothing outlives the run. */
    readonly defaultFolder?: string;
    /** What is checked out: records of a change, and whatever else it brings. */
    readonly workspace: string;
}
export interface CacheFolder {
    readonly path?: string;
    /** From the workspace, with forward slashes; absent where it lies outside. */
    readonly inside?: string;
}
export declare function cacheFolder({ env, defaultFolder, workspace }: CacheFolderOptions): CacheFolder;
