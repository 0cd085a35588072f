package org.entente.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something wrong with what a person gave, said as a phrase in their language: a refusal is a
/// value.
///
/// @param field the form field it stands at, or null where it concerns the whole
/// @param key the message's key in `messages/`, whose text also says how to mend it
/// @param arguments what the message names: the value given, the bound passed
public record Problem(@Nullable String field, String key, List<Object> arguments) {

  public static Problem at(String field, String key, Object... arguments) {
    return new Problem(field, key, List.of(arguments));
  }

  public static Problem overall(String key, Object... arguments) {
    return new Problem(null, key, List.of(arguments));
  }
}
