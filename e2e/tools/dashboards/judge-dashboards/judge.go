package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/variants"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

type verdict struct {
	panels, queries int
	messages        []string
}

func (v *verdict) say(format string, values ...any) {
	v.messages = append(v.messages, fmt.Sprintf(format, values...))
}

// What the decoder finds comes as a list, which is not nil when it is empty.
func (v *verdict) sayEach(err error) {
	var found cog.BuildErrors
	if !errors.As(err, &found) {
		v.say("%s", err)
	}
	for _, one := range found {
		v.say("%s", one)
	}
}

func judge(raw []byte) verdict {
	var result verdict
	if err := new(dashboard.Dashboard).UnmarshalJSONStrict(raw); err != nil {
		result.sayEach(err)
	}
	// Once more, because the strict decoder says what is wrong and drops the panels.
	var board dashboard.Dashboard
	if err := json.Unmarshal(raw, &board); err != nil {
		result.say("%s", err)
		return result
	}
	if err := board.Validate(); err != nil {
		result.sayEach(err)
	}
	for _, entry := range board.Panels {
		if entry.Panel != nil {
			result.panel(*entry.Panel)
		}
		if entry.RowPanel != nil {
			for _, panel := range entry.RowPanel.Panels {
				result.panel(panel)
			}
		}
	}
	return result
}

// The decoder takes whatever a kind of panel or query that it does not know holds.
func (v *verdict) panel(panel dashboard.Panel) {
	v.panels++
	title := "a panel"
	if panel.Title != nil {
		title = *panel.Title
	}
	if _, known := cog.ConfigForPanelcfgVariant(panel.Type); !known {
		v.say("panel %q: Grafana has no kind of panel %q", title, panel.Type)
	}
	for index, target := range panel.Targets {
		v.queries++
		if _, unknown := target.(variants.UnknownDataquery); unknown {
			v.say("panel %q: query %d: its data source is of no kind that Grafana has", title, index+1)
		}
	}
}
