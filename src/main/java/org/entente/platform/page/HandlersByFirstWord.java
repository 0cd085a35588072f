package org.entente.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Finds the method that answers a request among those whose address begins with the same word.
/// Spring asks each of hundreds in turn, which took a seventh of the time of a booking. Whatever is
/// not found here, Spring looks for itself, and says what is wrong with the request.
final class HandlersByFirstWord extends RequestMappingHandlerMapping {

  private Map<RequestMappingInfo, HandlerMethod> handlers = Map.of();
  private FirstWord<RequestMappingInfo> known = new FirstWord<>(Set.of(), _ -> Set.of());

  @Override
  public void afterPropertiesSet() {
    super.afterPropertiesSet();
    handlers = Map.copyOf(getHandlerMethods());
    known = new FirstWord<>(handlers.keySet(), HandlersByFirstWord::patterns);
  }

  private static Set<PathPattern> patterns(RequestMappingInfo info) {
    PathPatternsRequestCondition condition = info.getPathPatternsCondition();
    return condition == null ? Set.of() : condition.getPatterns();
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    List<Match> matches =
        CorsUtils.isPreFlightRequest(request)
            ? List.of()
            : known.among(path).stream().flatMap(info -> match(info, request).stream()).toList();
    if (matches.isEmpty()) {
      return super.lookupHandlerMethod(path, request);
    }
    Match best = matches.getFirst();
    if (matches.size() > 1) {
      Comparator<RequestMappingInfo> order = getMappingComparator(request);
      List<Match> sorted =
          matches.stream().sorted(Comparator.comparing(Match::info, order)).toList();
      best = sorted.getFirst();
      if (order.compare(best.info(), sorted.get(1).info()) == 0) {
        return super.lookupHandlerMethod(path, request);
      }
    }
    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.handler());
    handleMatch(best.info(), path, request);
    return best.handler();
  }

  /// @param info the conditions of a mapping that this request meets
  private record Match(RequestMappingInfo info, HandlerMethod handler) {}

  private Optional<Match> match(RequestMappingInfo info, HttpServletRequest request) {
    RequestMappingInfo met = getMatchingMapping(info, request);
    HandlerMethod handler = handlers.get(info);
    return met == null || handler == null ? Optional.empty() : Optional.of(new Match(met, handler));
  }
}
