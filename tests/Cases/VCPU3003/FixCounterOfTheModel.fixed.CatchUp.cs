// The counter is the model's, and its flag is looked at where the clock is updated.
[Port("x86")]
public sealed class FixCounterOfTheModelPort : ArchPort
{
    private TscCycles _page;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                Publish(vcpu);
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        if (vcpu.Cpu != cpu)
        {
            TscCyclesDelta delta = Tsc.Read() - tsc.LastHostTsc;
            tsc.AdjustOffset(-delta);
            tsc.Catchup = true;
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        base.Load(vcpu, cpu);
    }

    public override void Put(Vcpu vcpu) => vcpu.Time.Tsc.LastHostTsc = Tsc.Read();

    [PublishesClock]
    private void Publish(Vcpu vcpu)
    {
        if (vcpu.Time.Tsc.Catchup)
        {
            _page = Tsc.Read();
        }
    }
}
