// Command judge-dashboards judges dashboards in Grafana's classic form by the types that Grafana generates of its own schema:
// strict decoding, the options of each kind of panel and the queries of each kind of data source included.
//
//	judge-dashboards <file>...
//
// Prints one JSON object: how many dashboards, panels and queries it judged, and every problem. Exit code 1: there are
// problems; 2: it could not judge. What an option of a transformation is called no schema says, so nothing judges that.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
)

type report struct {
	Dashboards int       `json:"dashboards"`
	Panels     int       `json:"panels"`
	Queries    int       `json:"queries"`
	Problems   []problem `json:"problems"`
}

type problem struct {
	File    string `json:"file"`
	Message string `json:"message"`
}

func main() {
	plugins.RegisterDefaultPlugins()
	result := report{Problems: []problem{}}
	if len(os.Args) < 2 {
		fatal(fmt.Errorf("no dashboard to judge; usage: judge-dashboards <file>"))
	}
	for _, file := range os.Args[1:] {
		raw, err := os.ReadFile(file)
		if err != nil {
			fatal(err)
		}
		judged := judge(raw)
		result.Dashboards++
		result.Panels += judged.panels
		result.Queries += judged.queries
		for _, message := range judged.messages {
			result.Problems = append(result.Problems, problem{file, message})
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(result); err != nil {
		fatal(err)
	}
	if len(result.Problems) > 0 {
		os.Exit(1)
	}
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "error:", err)
	os.Exit(2)
}
