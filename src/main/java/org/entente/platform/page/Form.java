package org.entente.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// What was typed into a form and what is wrong with it, so that a refused form comes back whole.
///
/// @param values what each field holds; a field may have several values, as check boxes do
/// @param problems what speaks against it, in the order of the page
public record Form(Map<String, List<String>> values, List<Problem> problems) {

  public Form {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  public static Form empty() {
    return new Form(Map.of(), List.of());
  }

  /// What this request sent.
  public static Form sent(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, texts) -> values.put(name, List.of(texts)));
    return new Form(values, List.of());
  }

  /// The same form with one value more, or none where it is null: to fill in what is known.
  public Form with(String name, @Nullable Object value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, value == null ? List.of() : List.of(value.toString()));
    return new Form(more, problems);
  }

  /// The same form with several values for a field.
  public Form withAll(String name, List<String> several) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, List.copyOf(several));
    return new Form(more, problems);
  }

  /// The same form with what is wrong with it.
  public Form refused(List<Problem> problems) {
    return new Form(values, problems);
  }

  /// What a field holds, without space around it; empty where nothing was typed.
  public String text(String name) {
    return value(name).strip();
  }

  /// What was typed, exactly.
  public String value(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// Whether a box of that value is ticked.
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  public boolean isRefused() {
    return !problems.isEmpty();
  }

  /// What is wrong with a field, or null.
  public @Nullable Problem problem(String name) {
    return problems.stream()
        .filter(problem -> name.equals(problem.field()))
        .findFirst()
        .orElse(null);
  }
}
