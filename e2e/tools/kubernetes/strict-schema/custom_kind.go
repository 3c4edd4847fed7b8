package main

import (
	"context"
	"fmt"
	"strings"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structural "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	apivalidation "k8s.io/apimachinery/pkg/api/validation"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"sigs.k8s.io/yaml"
)

type customKinds map[schema.GroupKind]*customKind

// customKind makes of its definition what a judgement needs when there is one: most kinds of a folder are not used.
type customKind struct {
	definition apiextensionsv1.CustomResourceDefinition
	versions   map[string]*customVersion
}

type customVersion struct {
	structural *structural.Structural
	schema     validation.SchemaValidator
	rules      *cel.Validator
}

func loadCustomKinds(folders []string, without string) (customKinds, error) {
	kinds := customKinds{}
	if len(folders) == 0 {
		return kinds, nil
	}
	documents, err := readDocuments(folders)
	if err != nil {
		return nil, err
	}
	for _, document := range documents {
		if document.text("kind") != "CustomResourceDefinition" || document.name() == without {
			continue
		}
		kind := &customKind{versions: map[string]*customVersion{}}
		if err := yaml.Unmarshal(document.json, &kind.definition); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", document.file, document.name(), err)
		}
		spec := kind.definition.Spec
		kinds[schema.GroupKind{Group: spec.Group, Kind: spec.Names.Kind}] = kind
	}
	if len(kinds) == 0 {
		return nil, fmt.Errorf("%s: no CustomResourceDefinition is there", strings.Join(folders, ", "))
	}
	return kinds, nil
}

// version returns nil when the definition does not serve it.
func (kind *customKind) version(name string) (*customVersion, error) {
	if version, ok := kind.versions[name]; ok {
		return version, nil
	}
	for _, version := range kind.definition.Spec.Versions {
		if version.Name != name || !version.Served || version.Schema == nil {
			continue
		}
		var properties apiextensions.JSONSchemaProps
		err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(
			version.Schema.OpenAPIV3Schema, &properties, nil)
		if err != nil {
			return nil, err
		}
		structure, err := structural.NewStructural(&properties)
		if err != nil {
			return nil, err
		}
		validator, _, err := validation.NewSchemaValidator(&properties)
		if err != nil {
			return nil, err
		}
		kind.versions[name] = &customVersion{
			structural: structure,
			schema:     validator,
			rules:      cel.NewValidator(structure, true, celconfig.PerCallLimit),
		}
	}
	return kind.versions[name], nil
}

// judge takes the steps of the API server in its order: unknown fields, defaults, schema, lists, rules.
func (kind *customKind) judge(ctx context.Context, name string, d document) []string {
	version, err := kind.version(name)
	if err != nil {
		return []string{fmt.Sprintf("its definition %s can't be used: %s", kind.definition.Name, err)}
	}
	if version == nil {
		return []string{fmt.Sprintf("apiVersion: %s is not served", name)}
	}
	var messages []string
	unknown := pruning.PruneWithOptions(d.object, version.structural, true,
		structural.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})
	for _, path := range unknown {
		messages = append(messages, path+": unknown field")
	}
	_, _, unknownMeta, err := objectmeta.GetObjectMetaWithOptions(d.object,
		objectmeta.ObjectMetaOptions{ReturnUnknownFieldPaths: true, ParentPath: field.NewPath("metadata")})
	if err != nil {
		return append(messages, err.Error())
	}
	for _, path := range unknownMeta {
		messages = append(messages, path+": unknown field")
	}

	defaulting.Default(d.object, version.structural)
	defaulting.PruneNonNullableNullsWithoutDefaults(d.object, version.structural)
	object := &unstructured.Unstructured{Object: d.object}
	namespaced := kind.definition.Spec.Scope == apiextensionsv1.NamespaceScoped
	if namespaced && object.GetNamespace() == "" {
		object.SetNamespace(d.namespace)
	}
	errors := apivalidation.ValidateObjectMetaAccessor(
		object, namespaced, apivalidation.NameIsDNSSubdomain, field.NewPath("metadata"))
	errors = append(errors, validation.ValidateCustomResource(nil, d.object, version.schema)...)
	errors = append(errors, objectmeta.Validate(nil, d.object, version.structural, true)...)
	errors = append(errors, listtype.ValidateListSetsAndMaps(nil, version.structural, d.object)...)
	if version.rules != nil && len(errors) == 0 {
		broken, _ := version.rules.Validate(ctx, nil, version.structural, d.object, nil, celconfig.RuntimeCELCostBudget)
		errors = append(errors, broken...)
	}
	for _, err := range errors {
		messages = append(messages, err.Error())
	}
	return messages
}
