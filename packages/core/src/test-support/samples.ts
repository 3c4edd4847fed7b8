import type { Component } from "../component.ts"
import type { CustomKind } from "../custom-kind.ts"
import type { Environment } from "../environment.ts"
import type { Handle } from "../handle.ts"
import type { Resource, ResourceLiteral } from "../resource.ts"

/** A ConfigMap, which a namespaced built-in kind stands for in the tests. */
export function configMap(name: string, namespace?: string, data: object = {}): ResourceLiteral {
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }) }
  return { apiVersion: "v1", kind: "ConfigMap", metadata, data }
}

/** A Namespace. */
export function namespace(name: string): Resource {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name } }
}

/** A resource of the custom kind {@link widgetKind}. */
export function widget(name: string, inNamespace = "app"): Resource {
  return {
    apiVersion: "example.com/v1",
    kind: "Widget",
    metadata: { name, namespace: inNamespace },
  }
}

/** A namespaced custom kind. */
export const widgetKind: CustomKind = { group: "example.com", kind: "Widget", scope: "Namespaced" }

/** A component with the given resources. */
export function component(
  name: string,
  resources: Component["resources"] = {},
  rest: Omit<Component, "name" | "resources"> = {},
): Component {
  return { name, resources, ...rest }
}

/** A handle that the named component offers. */
export function handle(name: string, label = `thing of ${name}`): Handle {
  return { handle: "thing", component: name, label }
}

/** The component that declares the namespace `app`. */
export const appNamespace: Component = component("namespaces", { app: namespace("app") })

/** An environment with the given components. */
export function environment(
  components: Environment["components"],
  rest: Partial<Environment> = {},
): Environment {
  return { name: "test", components, ...rest }
}
