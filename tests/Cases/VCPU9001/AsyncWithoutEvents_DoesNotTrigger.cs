// The async method writes statistics and has nothing to do with the protocol.
using System.Threading.Tasks;

[Port("x86")]
public sealed class AsyncWithoutEventsPort : ArchPort
{
    private long exits;

    public override int Run(Vcpu vcpu)
    {
        Task report = ReportAsync();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
            exits++;
        }

        vcpu.HostCpu.EnableInterrupts();
        return report.IsCompleted ? 0 : 1;
    }

    private async Task ReportAsync()
    {
        await Task.Delay(100);
        await Console.Out.WriteLineAsync(exits.ToString());
    }
}
