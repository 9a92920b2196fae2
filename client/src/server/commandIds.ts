/** Commands that are this client's own matter; those that the server knows too are in its protocol. */
export const checkWorkspaceCommand = 'podsense.checkWorkspace';
export const fixWorkspaceCommand = 'podsense.fixWorkspace';
export const cancelReadingCommand = 'podsense.cancelReading';
export const restartCommand = 'podsense.restart';
export const showLogCommand = 'podsense.showLog';
