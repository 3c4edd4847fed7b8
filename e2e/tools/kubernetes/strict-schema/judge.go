package main

import (
	"context"
	"fmt"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/kubernetes/scheme"
	kustomize "sigs.k8s.io/kustomize/api/types"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	apiregistrationv1 "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
)

// builtin decodes Kubernetes' own kinds; a field that a kind doesn't have is an error.
var builtin = func() runtime.Decoder {
	kinds := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{
		scheme.AddToScheme, apiextensionsv1.AddToScheme, apiregistrationv1.AddToScheme,
	} {
		if err := add(kinds); err != nil {
			panic(err)
		}
	}
	return serializer.NewCodecFactory(kinds, serializer.EnableStrict).UniversalDeserializer()
}()

// judge returns the document's kind as "Kind.group", and what is wrong with it.
func judge(ctx context.Context, custom customKinds, d document) (string, []string) {
	if d.err != nil {
		return "?", []string{d.err.Error()}
	}
	version, err := schema.ParseGroupVersion(d.text("apiVersion"))
	if err != nil || d.text("kind") == "" {
		return "?", []string{"apiVersion, kind: each is required, and a string"}
	}
	kind := version.WithKind(d.text("kind"))
	name := kind.GroupKind().String()
	if definition, ok := custom[kind.GroupKind()]; ok {
		return name, definition.judge(ctx, kind.Version, d)
	}
	// Not a resource of the API: the file that kustomize, and so kustomize-controller, reads.
	if kind.Group == "kustomize.config.k8s.io" {
		if err := new(kustomize.Kustomization).Unmarshal(d.json); err != nil {
			return name, []string{err.Error()}
		}
		return name, nil
	}
	_, _, err = builtin.Decode(d.json, nil, nil)
	switch {
	case runtime.IsNotRegisteredError(err):
		return name, []string{fmt.Sprintf("kind: Kubernetes has no %s, and no definition of it was given", kind)}
	case err != nil:
		return name, []string{err.Error()}
	}
	return name, nil
}
