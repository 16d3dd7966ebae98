namespace VcpuLint.Tests.Growth.Sources;

/// <summary>One run loop whose guest exits are told apart by a single wide switch.</summary>
internal static class WideSwitch
{
    public static IReadOnlyList<(string Path, string Text)> Create(int cases) => Create(cases, Case);

    /// <summary>The same with a <c>try</c> in each case, which multiplies the edges of the control flow graph.</summary>
    public static IReadOnlyList<(string Path, string Text)> CreateWithTry(int cases) => Create(cases, CaseWithTry);

    private static IReadOnlyList<(string Path, string Text)> Create(int cases, Func<int, string> text) => SourceBuilder.Port(
        $$"""
                        switch (exit.Index)
                        {
            {{SourceBuilder.Repeat(cases, text)}}
                            default:
                                result = 0;
                                break;
                        }
            """,
        """
            private int Finish(Vcpu vcpu, uint code)
            {
                vcpu.RunPage.FailureCode = code;
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return 0;
            }

            private bool Emulate(ulong value)
            {
                if (value > 1000)
                {
                    throw new InvalidOperationException();
                }

                _count += (long)value;
                return value != 7;
            }
        """);

    private static string Case(int i) => (i % 4) switch
    {
        0 => $$"""
                            case {{i}}:
                                _lock.Lock();
                                _count += {{i}};
                                _lock.Unlock();
                                break;
            """,
        1 => $$"""
                            case {{i}}:
                                if (!Emulate(exit.Value))
                                {
                                    result = Finish(vcpu, {{i}});
                                }

                                break;
            """,
        2 => $$"""
                            case {{i}}:
                                vcpu.HostCpu.DisablePreemption();
                                _count -= {{i}};
                                vcpu.HostCpu.EnablePreemption();
                                break;
            """,
        _ => $$"""
                            case {{i}}:
                                return Finish(vcpu, {{i}});
            """,
    };

    private static string CaseWithTry(int i) => (i % 4) switch
    {
        0 => $$"""
                            case {{i}}:
                                _lock.Lock();
                                try
                                {
                                    _count += exit.Value > 7 ? {{i}} : 1;
                                }
                                finally
                                {
                                    _lock.Unlock();
                                }

                                break;
            """,
        1 => $$"""
                            case {{i}}:
                                try
                                {
                                    if (!Emulate(exit.Value))
                                    {
                                        result = Finish(vcpu, {{i}});
                                    }
                                }
                                catch (InvalidOperationException)
                                {
                                    result = -Errno.EINTR;
                                }

                                break;
            """,
        2 => $$"""
                            case {{i}}:
                                vcpu.HostCpu.DisablePreemption();
                                try
                                {
                                    Emulate({{i}});
                                }
                                finally
                                {
                                    vcpu.HostCpu.EnablePreemption();
                                }

                                break;
            """,
        _ => $$"""
                            case {{i}}:
                                try
                                {
                                    return Finish(vcpu, {{i}});
                                }
                                finally
                                {
                                    _count++;
                                }
            """,
    };
}
