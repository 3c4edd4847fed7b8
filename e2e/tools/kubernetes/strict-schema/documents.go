package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"k8s.io/apimachinery/pkg/util/json"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

// document is one YAML document that is not empty.
type document struct {
	file string
	// json is empty where the YAML could not be decoded, and err says why.
	json   []byte
	object map[string]any
	err    error
	// namespace is where a resource that names none will be.
	namespace string
}

func (d document) text(keys ...string) string {
	var at any = d.object
	for _, key := range keys {
		inner, _ := at.(map[string]any)
		at = inner[key]
	}
	text, _ := at.(string)
	return text
}

func (d document) name() string {
	return strings.TrimPrefix(d.text("metadata", "namespace")+"/"+d.text("metadata", "name"), "/")
}

func readDocuments(paths []string) ([]document, error) {
	var documents []document
	for _, path := range paths {
		err := filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || (file != path && filepath.Ext(file) != ".yaml") {
				return err
			}
			content, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			found, err := splitDocuments(file, content)
			documents = append(documents, found...)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return documents, nil
}

func splitDocuments(file string, content []byte) ([]document, error) {
	var documents []document
	reader := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(content)))
	for {
		text, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return documents, nil
		}
		if err != nil {
			return nil, err
		}
		// Strict: a key that stands twice is an error, as it is for Flux.
		decoded, err := yaml.YAMLToJSONStrict(text)
		if err != nil {
			documents = append(documents, document{file: file, err: err})
			continue
		}
		if string(decoded) == "null" {
			continue
		}
		current := document{file: file, json: decoded}
		current.err = json.Unmarshal(decoded, &current.object)
		documents = append(documents, current)
	}
}
