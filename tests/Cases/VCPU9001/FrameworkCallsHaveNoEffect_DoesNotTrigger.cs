// The framework knows nothing of the model: its methods change no protocol state, even with the vCPU among the arguments.
using System.Diagnostics;

[Port("x86")]
public sealed class FrameworkCallsHaveNoEffectPort : ArchPort
{
    private readonly Dictionary<Vcpu, long> entered = [];

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        entered[vcpu] = Stopwatch.GetTimestamp();
        Debug.Assert(entered.ContainsKey(vcpu), $"{vcpu} is not counted");
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
