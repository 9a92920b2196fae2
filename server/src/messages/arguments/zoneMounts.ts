/** Rules on the volumes and mounts that give a container its zone, and their fixes. */
export type ZoneMountsMessages = {
  'timezone-hostpath-type.absent': File;
  'timezone-hostpath-type.creates': File;
  'timezone-hostpath-type.wrong': File & { readonly type: string };
  'timezone-hostpath-type.fix': Replace;
  'writable-timezone-mount.found': File;
  'writable-timezone-mount.fix': Replace;
  'timezone-mount-subpath.slash': File;
  'timezone-mount-subpath.file': File;
  'timezone-mount-subpath.link': Record<never, never>;
  'timezone-mount-subpath.directory': { readonly source: 'configMap' | 'secret' | 'projected' };
  'timezone-mount-subpath.fix-slash': Replace;
  'timezone-mount-subpath.fix-remove': Replace;
  'timezone-mount-subpath.fix-file': Replace;
  'timezone-mount-subpath.fix-key': Replace & { readonly subPath: string };
  'undeclared-timezone-volume.found': { readonly volume: string; readonly near: string | undefined };
  'undeclared-timezone-volume.fix-declare': Replace & { readonly path: string };
  'undeclared-timezone-volume.fix-use': Replace & { readonly volume: string };
  'unused-timezone-volume.found': { readonly volume: string };
  'unused-timezone-volume.fix-mount': Replace;
  'unused-timezone-volume.fix-remove': Replace;
  'misplaced-timezone-mount.near': { readonly path: string };
  'misplaced-timezone-mount.timezone': Record<never, never>;
  'misplaced-timezone-mount.no-effect': { readonly zone: string };
  'misplaced-timezone-mount.fix-move': Replace;
  'misplaced-timezone-mount.fix-variable': Replace & { readonly zone: string };
};

/** A path of the node. */
type File = { readonly file: string };

/** Whether an existing object has to be replaced. */
type Replace = { readonly replace: boolean };
