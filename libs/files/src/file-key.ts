/** Where the bytes of a file lie in the storage: by ids alone, so that no name of anybody's is ever a path. */
export const fileKey = (workspaceId: string, fileId: string): string => `${workspaceId}/${fileId}`;
