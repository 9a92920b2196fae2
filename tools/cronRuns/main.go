// Records the runs of schedules as the CronJob controller of Kubernetes computes them, for the tests of ours to be held
// against: go run . > ../../test/unit/kubernetes/cronRuns.jsonl
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"
	_ "time/tzdata"

	"github.com/robfig/cron/v3"
)

type record struct {
	Schedule string   `json:"schedule"`
	Zone     string   `json:"zone"`
	After    string   `json:"after"`
	Runs     []string `json:"runs"`
}

var zones = []string{
	"UTC", "Asia/Shanghai", "Asia/Kolkata", "Europe/Berlin", "Europe/Dublin", "America/New_York", "America/St_Johns",
	"America/Santiago", "America/Asuncion", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Beirut", "Atlantic/Azores",
	"Pacific/Chatham",
}

// Shortly before clocks are set, somewhere; and days on which they are not.
var moments = []string{
	"2026-03-08T06:20:30Z", "2026-03-29T00:10:00Z", "2026-03-27T23:50:00Z", "2026-04-04T14:30:00Z",
	"2026-04-05T02:45:00Z", "2026-09-06T03:30:00Z", "2026-10-03T15:20:00Z", "2026-10-25T00:20:00Z",
	"2026-11-01T05:25:00Z", "2026-12-31T23:59:59Z", "2027-02-27T12:00:00Z",
}

var schedules = []string{
	"30 2 * * *", "30 1 * * *", "0 0 * * *", "15 2 * * *", "45 1 * * *", "0 0 1 * *", "30 2 1 * *", "*/20 * * * *",
	"5/25 3 * * *", "0 */6 * * 1-5", "0 12 29 2 *", "0 0 13 * fri", "0 0 13 * *", "0 9 ? * MON#", "0 9 * jan-mar mon,wed",
	"@daily", "@weekly", "@hourly", "@yearly", "@monthly", "0 0 */2 * 1", "0 0 * * 7", "0 24 * * *", "60 * * * *",
	"+5 007 * * *", "1-3-5 * * * *", "*-2 3 * * *", "*/1 0 * * 0", ", 0 * * *", "0 0 31 2 *", "0,,30 4 * * *",
	"0 0 0 * *", "10-5 * * * *", "*/0 * * * *", "@every 1h", "* * * *", "0 3 * * sun-mon",
}

func main() {
	records := []record{}
	for _, schedule := range schedules {
		for at, zone := range zones {
			for number, moment := range moments {
				if (at+number+len(schedule))%4 != 0 {
					continue
				}
				after, _ := time.Parse(time.RFC3339, moment)
				found := record{schedule, zone, moment, nil}
				parsed, err := cron.ParseStandard(fmt.Sprintf("TZ=%s %s", zone, schedule))
				if spec, isSpec := parsed.(*cron.SpecSchedule); err == nil && isSpec {
					found.Runs = []string{}
					for run := spec.Next(after); len(found.Runs) < 3 && !run.IsZero(); run = spec.Next(run) {
						found.Runs = append(found.Runs, run.UTC().Format(time.RFC3339))
					}
				} else if at > 3 {
					continue
				}
				records = append(records, found)
			}
		}
	}
	encoder := json.NewEncoder(os.Stdout)
	for _, found := range records {
		_ = encoder.Encode(found)
	}
}
