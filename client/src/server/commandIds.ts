/** Commands of this client alone; those that the server uses too are in its protocol. */
export const checkWorkspaceCommand = 'podsense.checkWorkspace';
export const renderChartCommand = 'podsense.renderChart';
export const fixWorkspaceCommand = 'podsense.fixWorkspace';
export const fixFolderCommand = 'podsense.fixFolder';
export const fixFileCommand = 'podsense.fixFile';
export const cancelReadingCommand = 'podsense.cancelReading';
export const openExampleCommand = 'podsense.openExample';
export const showPodsCommand = 'podsense.showPods';
export const refreshPodsCommand = 'podsense.refreshPods';
export const filterPodsCommand = 'podsense.filterPods';
export const restartCommand = 'podsense.restart';
export const answerClockCommand = 'podsense.answerClock';
export const reportProblemCommand = 'podsense.reportProblem';
export const showLogCommand = 'podsense.showLog';

/** Context keys, by which the palette shows commands only while they can do something. */
export const isStartedKey = 'podsense.isStarted';
export const hasPodsKey = 'podsense.hasPods';
export const isReadingKey = 'podsense.isReading';

/** The overview of pods in the Explorer. */
export const podsView = 'podsense.pods';
