// Command strict-schema judges manifests as the API server would before it stores them: strict decoding, the schema of each
// kind, its CEL rules. It runs the API server's own packages, and needs no server.
//
//	strict-schema -crds <folder>[:<folder>...] [-without <definition>] [-namespace <name>] <file or folder>...
//
// Prints one JSON object: how many resources it judged, by kind, and every problem. Exit code 1: there are problems; 2: it
// could not judge.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

type report struct {
	Resources int            `json:"resources"`
	Kinds     map[string]int `json:"kinds"`
	Problems  []problem      `json:"problems"`
}

type problem struct {
	File     string `json:"file"`
	Resource string `json:"resource"`
	Message  string `json:"message"`
}

func main() {
	crds := flag.String("crds", "", "folders with CustomResourceDefinitions, multi-document YAML, separated as in PATH")
	without := flag.String("without", "", "name of a definition in these folders that is not to be used")
	namespace := flag.String("namespace", "", "namespace of custom resources that name none, as Helm has it")
	flag.Parse()
	if err := run(context.Background(), filepath.SplitList(*crds), *without, *namespace, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, crdFolders []string, without, namespace string, paths []string) error {
	if len(paths) == 0 {
		return fmt.Errorf("no file or folder to judge; usage: strict-schema -crds <folder> <file or folder>...")
	}
	custom, err := loadCustomKinds(crdFolders, without)
	if err != nil {
		return err
	}
	documents, err := readDocuments(paths)
	if err != nil {
		return err
	}
	result := report{Kinds: map[string]int{}, Problems: []problem{}}
	for _, document := range documents {
		document.namespace = namespace
		kind, messages := judge(ctx, custom, document)
		result.Resources++
		result.Kinds[kind]++
		for _, message := range messages {
			result.Problems = append(result.Problems, problem{document.file, document.name(), message})
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(result); err != nil {
		return err
	}
	if len(result.Problems) > 0 {
		os.Exit(1)
	}
	return nil
}
