using VcpuLint.Tests.Verification;

namespace VcpuLint.Samples.Tests.Exploration;

/// <summary>The page for port authors shows what the explorer says of its first loop.</summary>
public sealed class PageTests
{
    [Fact]
    public void Page_ShowsWhatIsSaidOfTheFirstLoop()
    {
        const string Fence = "```console\n";
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "writing-a-port.md"));
        int start = page.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        string shown = page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)];

        var failed = Assert.Throws<ExplorationFailedException>(Explorer.Explore(() => new FirstLoop()).ThrowIfViolated);

        Assert.Contains(shown, failed.Message, StringComparison.Ordinal);
    }

    /// <summary>The loop of the page's second step.</summary>
    [Port("toy")]
    private sealed class FirstLoop : ArchPort
    {
        public override int Run(Vcpu vcpu)
        {
            while (true)
            {
                vcpu.HostCpu.DisableInterrupts();
                GuestExit exit = vcpu.EnterGuest();
                vcpu.HostCpu.EnableInterrupts();
                if (exit.Reason == GuestExitReason.Mmio)
                {
                    vcpu.RunPage.ExitReason = ExitReason.Mmio;
                    return 0;
                }
            }
        }
    }
}
