package org.entente.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;

/// A form that came from somebody who is no longer signed in, kept so that nothing typed is lost.
///
/// @param path to which it was sent
/// @param fields all it held, but for the token
/// @param written what of it a person may have written, to be read and copied
public record InterruptedForm(String path, List<Field> fields, String written) {

  /// A value of a field.
  public record Field(String name, String value) {}

  static InterruptedForm of(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    List<Field> fields = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (token == null || !name.equals(token.getParameterName())) {
                Arrays.stream(values).forEach(value -> fields.add(new Field(name, value)));
              }
            });
    return new InterruptedForm(
        String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
        fields,
        fields.stream()
            .map(Field::value)
            .filter(value -> !value.isBlank())
            .collect(Collectors.joining("\n\n")));
  }
}
